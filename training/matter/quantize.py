#!/usr/bin/env python3
"""quantize.py MODEL.onnx OUTPUT.onnx: int8 weights by column, activations dynamically, as the shipped model has them. Needs onnxruntime and onnx."""
import sys
from onnxruntime.quantization import QuantType, quantize_dynamic

quantize_dynamic(sys.argv[1], sys.argv[2], per_channel=True, reduce_range=False, weight_type=QuantType.QInt8)
