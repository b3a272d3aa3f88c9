"""Where text comes from beyond files: the hub, the web, interfaces, databases, models. One module a kind.

Nothing here runs unless the person asked for that origin. ``descriptions`` says what can be asked for, ``running``
turns a description into a source that the import reads like any file; ``network`` is the one door to the web.
"""
