"""What developers and the tests use beside the app: a browser, a running app, screenshots."""
