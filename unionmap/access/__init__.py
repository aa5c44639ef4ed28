"""How people come in: how the app stands to the world, and whose session a visit belongs to."""
