# Meedoen aan de scan.

command-scan = scan
    .description = De jaarlijkse scan: meedoen, resultaten bekijken
    .usage = [resultaten | privacy]

scan-none = Er is nu geen scan. Als er een is, hoor je het hier.
