"""Write the JSON Schema of Claimdesk's JSON Lines to resources/help, from the classes that read and write them."""

from __future__ import annotations

import json
from pathlib import Path

from annotator.claimdesk_lines import json_schema

TARGET = Path(__file__).parents[1] / "resources" / "help" / "claimdesk-jsonl.schema.json"

if __name__ == "__main__":
    TARGET.write_text(json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
