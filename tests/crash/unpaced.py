"""`learnathon run` that keeps no pace: the long chaos puts more cards into a channel than an hour can take."""

import os
import sys

from bot.commands.run import run
from bot.settings import load_settings

if __name__ == "__main__":
    sys.exit(run(load_settings(os.environ), paced=False))
