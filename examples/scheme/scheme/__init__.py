"""A Scheme: reader, analyser, evaluator with proper tail calls, numbers of any size."""
