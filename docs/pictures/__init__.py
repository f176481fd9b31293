"""The pictures in the README: `python -m docs.pictures` lives short scenes in the sandbox and takes them anew.

A scene is the same each time but for its dates.
"""
