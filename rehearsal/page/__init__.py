"""A web page on which a person acts as anybody in the rehearsal."""
