"""Configurations with which ``spacy train`` learns from a DocBin of ours, on the CPU (https://spacy.io/usage/training).

    python -m spacy train ner.cfg --output model

in the folder of a data set, or anywhere with ``--paths.train train.spacy --paths.dev dev.spacy``. A path may be that of
a folder, in which spaCy reads one file after the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SPANS_KEY = "sc"
"""Where spans are in a doc: spaCy looks for them there unless told otherwise."""
ANY_LANGUAGE = "xx"
TRAIN, DEV = (f"data/{part}-00000-of-00001.spacy" for part in ("train", "dev"))
_KNOWN = ("uk", "en")
_HEAD = """\
[paths]
train = "{train}"
dev = "{dev}"

[system]
gpu_allocator = null
seed = {seed}

[nlp]
lang = "{language}"
pipeline = {pipeline}
batch_size = 64

[components]

[components.tok2vec]
factory = "tok2vec"

[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"

[components.tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = {width}
attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
rows = [5000, 1000, 2500, 2500]
include_static_vectors = false

[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = {width}
depth = 4
window_size = 1
maxout_pieces = 3
"""
_LISTENER = """
[components.{component}.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = {width}
upstream = "tok2vec"
"""
_NER = """
[components.ner]
factory = "ner"

[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
"""
_SPANCAT = """
[components.spancat]
factory = "spancat"
spans_key = "{spans_key}"
threshold = 0.5
max_positive = null

[components.spancat.model]
@architectures = "spacy.SpanCategorizer.v1"

[components.spancat.model.reducer]
@layers = "spacy.mean_max_reducer.v1"
hidden_size = 128

[components.spancat.model.scorer]
@layers = "spacy.LinearLogistic.v1"

[components.spancat.suggester]
@misc = "spacy.ngram_range_suggester.v1"
min_size = 1
max_size = {longest}
"""
_CORPORA = """
[corpora]

[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${paths.train}
max_length = 0

[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${paths.dev}
max_length = 0
"""
_TRAINING = """
[training]
seed = ${system.seed}
gpu_allocator = ${system.gpu_allocator}
train_corpus = "corpora.train"
dev_corpus = "corpora.dev"
dropout = 0.1
patience = 1600
max_steps = 20000
eval_frequency = 200
"""
_BATCHES = """
[training.batcher]
@batchers = "spacy.batch_by_words.v1"
discard_oversize = false
tolerance = 0.2

[training.batcher.size]
@schedules = "compounding.v1"
start = 100
stop = 1000
compound = 1.001

[training.optimizer]
@optimizers = "Adam.v1"
learn_rate = 0.001
"""
_WIDTH = 96


def language_of(languages: Iterable[str]) -> str:
    """Return spaCy's name for the language of a corpus in which articles have these; ``xx`` for several or others."""
    found = {language.split("-")[0].lower() for language in languages}
    return found.pop() if len(found) == 1 and found <= set(_KNOWN) else ANY_LANGUAGE


def ner(language: str, *, seed: int = 13, train: str = TRAIN, dev: str = DEV) -> str:
    """Return the configuration of a recogniser of entities: it learns ``doc.ents``, where nothing overlaps."""
    pipeline = '["tok2vec", "ner"]'
    head = _HEAD.format(seed=seed, language=language, pipeline=pipeline, width=_WIDTH, train=train, dev=dev)
    score = "\n[training.score_weights]\nents_f = 1.0\nents_p = 0.0\nents_r = 0.0\n"
    listener = _LISTENER.format(component="ner", width="${components.tok2vec.model.encode.width}")
    return f"{head}{_NER}{listener}{_CORPORA}{_TRAINING}{_BATCHES}{score}"


def spancat(language: str, *, longest: int = 40, seed: int = 13, train: str = TRAIN, dev: str = DEV) -> str:
    """Return the configuration of a categoriser of spans that may overlap, in ``doc.spans["sc"]``.

    It looks at every stretch of up to *longest* tokens: claims are long, and more takes longer.
    """
    pipeline = '["tok2vec", "spancat"]'
    head = _HEAD.format(seed=seed, language=language, pipeline=pipeline, width=_WIDTH, train=train, dev=dev)
    parts = _SPANCAT.format(spans_key=SPANS_KEY, longest=longest)
    listener = _LISTENER.format(component="spancat", width="${components.tok2vec.model.encode.width}")
    name = f"spans_{SPANS_KEY}"
    score = f"\n[training.score_weights]\n{name}_f = 1.0\n{name}_p = 0.0\n{name}_r = 0.0\n"
    return f"{head}{parts}{listener}{_CORPORA}{_TRAINING}{_BATCHES}{score}"
