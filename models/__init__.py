"""What is true on paper: tables, rules, who may do what. A folder for each noun, a file for each thing it can do.

Imports no other room. The folders stand in layers, each importing only those below: see docs/rooms.md.
"""
