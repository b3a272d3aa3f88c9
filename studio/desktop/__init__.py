"""What the desktop around the window offers: notifications, a taskbar with progress, one instance for each person.

Each part does without where the desktop has nothing of the kind. Knows no widgets of ours.
"""
