"""The person's side of the table: one thing on the screen, large, and nothing that is not theirs.

These screens are built for the person, never reduced from the counsellor's: no prompt, note, name,
rail or other interview is in their widgets. They edit the same value through the same session.
"""
