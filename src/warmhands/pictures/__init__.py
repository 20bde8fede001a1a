"""The pictures of bodies: their maps, the ways of the hands over them, and which one goes with whom."""
