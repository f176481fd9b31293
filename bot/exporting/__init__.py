"""What an operator takes along for HR or a spreadsheet: tables without persons, as CSV, XLSX or JSON."""
