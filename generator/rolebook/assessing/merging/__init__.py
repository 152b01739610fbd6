"""Two experts' blind answers to one key: what both found, and what has to be settled between them.

`rolebook key merge` is the main way to make a key. Two people answer the packet without seeing each other's answers.
What both marked becomes the key; what one marked becomes a question; nothing that was found is lost. What only people
can say is left blank in the file, so that `rolebook check` points at each blank until somebody has filled it in.
"""
