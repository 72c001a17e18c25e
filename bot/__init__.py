"""Everything but the faces of the features: the rules, the use cases, and what carries them."""
