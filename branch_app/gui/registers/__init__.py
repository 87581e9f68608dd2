"""The registers page: material carriers (J9), their labels and the stock-taking."""
