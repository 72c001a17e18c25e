"""What people type for a time zone beyond the names in the official list."""

from __future__ import annotations

# Big cities whose zone bears another city's name.
CITIES = {
    "America/New_York": "Boston, Washington, Philadelphia, Miami, Atlanta, NYC, Charlotte, Orlando",
    "America/Chicago": "Houston, Dallas, Austin, San Antonio, Minneapolis, New Orleans, Nashville",
    "America/Denver": "Salt Lake City, Albuquerque, Colorado Springs",
    "America/Los_Angeles": "San Francisco, Seattle, San Diego, Portland, Las Vegas, LA, San Jose",
    "America/Toronto": "Ottawa, Montreal, Quebec, Hamilton Ontario",
    "America/Edmonton": "Calgary, Banff",
    "America/Winnipeg": "Manitoba",
    "America/Sao_Paulo": "Rio de Janeiro, Brasilia",
    "Europe/London": (
        "Manchester, Birmingham, Leeds, Liverpool, Sheffield, Bristol, Newcastle, Nottingham, "
        "Edinburgh, Glasgow, Aberdeen, Cardiff, Swansea, Belfast, Brighton, Oxford, Cambridge, York"
    ),
    "Europe/Dublin": "Cork, Galway, Limerick",
    "Europe/Paris": "Lyon, Marseille, Toulouse, Nice, Bordeaux, Lille",
    "Europe/Berlin": "Munich, München, Hamburg, Cologne, Köln, Frankfurt, Stuttgart, Leipzig",
    "Europe/Madrid": "Barcelona, Valencia, Seville, Bilbao",
    "Europe/Rome": "Milan, Naples, Turin, Florence, Venice",
    "Europe/Zurich": "Geneva, Bern, Basel, Lausanne",
    "Europe/Amsterdam": "Rotterdam, The Hague, Utrecht, Eindhoven",
    "Europe/Brussels": "Antwerp, Ghent",
    "Europe/Lisbon": "Porto",
    "Europe/Warsaw": "Krakow, Gdansk, Wroclaw",
    "Europe/Stockholm": "Gothenburg, Malmo",
    "Europe/Oslo": "Bergen, Trondheim",
    "Europe/Copenhagen": "Aarhus, Odense",
    "Europe/Moscow": "St Petersburg",
    "Europe/Istanbul": "Ankara, Izmir",
    "Asia/Kolkata": "Mumbai, Delhi, New Delhi, Bangalore, Bengaluru, Chennai, Hyderabad, Pune",
    "Asia/Shanghai": "Beijing, Shenzhen, Guangzhou, Chengdu",
    "Asia/Tokyo": "Osaka, Kyoto, Yokohama, Sapporo",
    "Asia/Seoul": "Busan",
    "Asia/Dubai": "Abu Dhabi",
    "Asia/Jerusalem": "Tel Aviv, Haifa",
    "Asia/Ho_Chi_Minh": "Saigon, Hanoi",
    "Asia/Karachi": "Lahore, Islamabad",
    "Africa/Johannesburg": "Cape Town, Durban, Pretoria",
    "Africa/Lagos": "Abuja",
    "Australia/Sydney": "Canberra, Newcastle NSW, Wollongong",
    "Australia/Melbourne": "Geelong",
    "Australia/Brisbane": "Gold Coast, Cairns",
    "Pacific/Auckland": "Wellington, Christchurch, Dunedin, Hamilton, Tauranga, Queenstown",
    "Pacific/Honolulu": "Hawaii",
    "UTC": "GMT, Zulu, Coordinated Universal Time",
}

# Abbreviations mean several places, so they only ever suggest.
ABBREVIATIONS = {
    "est": "America/New_York America/Toronto America/Panama America/Jamaica Australia/Sydney",
    "edt": "America/New_York America/Toronto Australia/Sydney",
    "et": "America/New_York America/Toronto",
    "eastern": "America/New_York America/Toronto Australia/Sydney",
    "cst": "America/Chicago America/Winnipeg America/Mexico_City Asia/Shanghai America/Havana",
    "cdt": "America/Chicago America/Winnipeg America/Havana",
    "ct": "America/Chicago America/Winnipeg",
    "central": "America/Chicago America/Winnipeg Australia/Adelaide",
    "mst": "America/Denver America/Phoenix America/Edmonton",
    "mdt": "America/Denver America/Edmonton",
    "mt": "America/Denver America/Phoenix America/Edmonton",
    "mountain": "America/Denver America/Phoenix America/Edmonton",
    "pst": "America/Los_Angeles America/Vancouver Asia/Manila",
    "pdt": "America/Los_Angeles America/Vancouver",
    "pt": "America/Los_Angeles America/Vancouver Europe/Lisbon",
    "gmt": "Europe/London Europe/Dublin Africa/Accra UTC",
    "bst": "Europe/London Asia/Dhaka",
    "ist": "Asia/Kolkata Europe/Dublin Asia/Jerusalem",
    "wet": "Europe/Lisbon Atlantic/Canary Atlantic/Faroe",
    "west": "Europe/Lisbon Atlantic/Canary Atlantic/Faroe",
    "cet": "Europe/Paris Europe/Berlin Europe/Madrid Europe/Rome Europe/Amsterdam Europe/Warsaw",
    "cest": "Europe/Paris Europe/Berlin Europe/Madrid Europe/Rome Europe/Amsterdam Europe/Warsaw",
    "eet": "Europe/Athens Europe/Helsinki Europe/Bucharest Europe/Kyiv Africa/Cairo",
    "eest": "Europe/Athens Europe/Helsinki Europe/Bucharest Europe/Kyiv",
    "msk": "Europe/Moscow",
    "sast": "Africa/Johannesburg",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "sgt": "Asia/Singapore",
    "hkt": "Asia/Hong_Kong",
    "aest": "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Hobart",
    "aedt": "Australia/Sydney Australia/Melbourne Australia/Hobart",
    "acst": "Australia/Adelaide Australia/Darwin",
    "awst": "Australia/Perth",
    "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland",
    "hst": "Pacific/Honolulu",
    "akst": "America/Anchorage",
    "ast": "America/Halifax America/Puerto_Rico Asia/Riyadh",
    "nst": "America/St_Johns",
    "brt": "America/Sao_Paulo",
}

# Shown before anything is typed, from east to west.
WELL_KNOWN = (
    "Pacific/Auckland Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Perth "
    "Asia/Tokyo Asia/Singapore Asia/Kolkata Asia/Dubai Europe/Athens Africa/Johannesburg "
    "Europe/Berlin Europe/Paris Europe/London Europe/Dublin UTC America/Sao_Paulo America/Halifax "
    "America/New_York America/Toronto America/Chicago America/Denver America/Phoenix "
    "America/Los_Angeles Pacific/Honolulu"
)
