"""Planks: levels, plans, what is asked of a member on a day, and which days are kept.

Nothing that is asked is ever stored. It is computed anew from the enrolment and the member's own
history, so a hold that is corrected, erased or logged late leaves no stale number behind.
"""
