/** Plays a whole game by a fixed policy, through the same rounds as a person: ghosts, balance and tests. */
