"""What happens with a kit once people use it: packets made one by one, responses and score sheets read, a report.

Everything here works on files that a team keeps outside the catalogue, and writes into a folder that it is given.
"""
