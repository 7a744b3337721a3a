#!/usr/bin/env python3
"""average.py OUTPUT MODEL...: writes the mean of the weights of several runs of train.py. Needs torch and transformers."""
import sys
from transformers import AutoModel, AutoTokenizer

models = [AutoModel.from_pretrained(path) for path in sys.argv[2:]]
states = [m.state_dict() for m in models]
mean = {k: sum(s[k] for s in states) / len(states) if states[0][k].is_floating_point() else states[0][k] for k in states[0]}
models[0].load_state_dict(mean)
models[0].save_pretrained(sys.argv[1])
AutoTokenizer.from_pretrained(sys.argv[2]).save_pretrained(sys.argv[1])
