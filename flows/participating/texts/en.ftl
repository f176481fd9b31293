# Taking part in the scan.

command-scan = scan
    .description = The yearly scan: take part, see its results
    .usage = [results | privacy]

scan-none = There is no scan now. When there is one, you will hear of it here.
