"""``python -m diplotext``."""

from __future__ import annotations

import sys

from diplotext.cli import main

if __name__ == "__main__":
    sys.exit(main())
