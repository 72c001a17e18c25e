"""Running programmes such as Couch to 5K: sessions of running and walking, week by week."""
