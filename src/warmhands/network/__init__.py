"""Shows the house to the home network: addresses of this machine, its certificate, and two servers in one."""
