"""`python -m bot` is `learnathon`."""

import sys

from bot.cli import main

sys.exit(main())
