"""Taking part in the scan: `/scan`, its pages, and the answers, which nothing else ever sees."""
