"""What exists in the rehearsal, who may do what in it, and how Discord writes it down."""
