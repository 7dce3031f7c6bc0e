"""Training of the model that Whosaid ships: data, views, network, export."""
