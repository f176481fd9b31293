"""Pictures that the bot draws itself: from values to SVG, without chat and without a database."""
