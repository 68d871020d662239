"""What our brat standoff says beyond brat's own words, and where brat breaks lines.

The format is that of brat 1.3 (https://brat.nlplab.org/standoff.html); what its server refuses was read off its parser.
"""

from __future__ import annotations

import re

NOTES = "AnnotatorNotes"
"""Type of the ``#`` lines that brat itself writes for notes."""
ANNOTATOR = "Annotator"
"""Type of the ``#`` lines that say who made a mark or a relation."""
FRAGMENTS = "Fragments"
"""Type of the ``#`` lines that say where the fragments of a mark are, if its ``T`` line cannot: brat parts a mark at
each line break, so that two fragments with nothing but a line break between them look like one that was parted."""
ALIAS = "Alias"
"""Type of the ``#`` lines that give another name of an entity; they and its notes stand at its first ``N`` line."""
OWN_VOICE = "OwnVoice"
FLAGGED = "Flagged"
"""Attributes without a value."""
REFERENCE = "Reference"
"""Type of ``N`` lines."""
WIKIDATA = "Wikidata"
"""The database of a reference that says which item an entity is; brat links it."""
NO_TYPE = "Claimdesk"
"""The data base of entities that have no type; those of others are called by their type."""

BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What ends a line for brat's server: no covered text and no note may hold any of these."""
