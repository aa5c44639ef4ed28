"""What the web server does besides hosting the pages: headers, closed doors, routes of our own."""
