"""What a coach may edit: topics, plans, routines, programmes, and the translations."""
