"""The network: a six-layer encoder (all-MiniLM-L6-v2) with case shapes, token heads and heads over pairs of words.

Word-level tensors are [batch, words, WIDTH]. The pair heads follow the argument head of MODEL.md: a query made of a span's first and
last word is compared with every word around it, with their distance and the sentence breaks between them.
"""

import torch
import torch.nn.functional as F
from torch import nn

WIDTH = 384
LAYERS, ATTENTION_HEADS = 6, 12
CUE, BREAK, CASE, NAME, QUOTE, GAP = slice(0, 3), slice(3, 7), slice(7, 11), slice(11, 20), slice(20, 22), slice(22, 30)
TOKEN_OUTPUTS = 30
ACT_OUTPUTS = 24  # none, then the acts of `document`
DISTANCES = 43


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.attention_out = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        batch, length, _ = x.shape
        size = WIDTH // ATTENTION_HEADS
        q, k, v = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, size).permute(2, 0, 3, 1, 4)
        # written out: on CPUs the fused attention is several times slower backwards in 16 bits
        weights = torch.softmax(torch.matmul(q * size**-0.5, k.transpose(-1, -2)) + mask, -1, dtype=q.dtype)
        seen = torch.matmul(weights, v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attention_norm(x + self.attention_out(seen))
        hidden = self.down(F.gelu(self.up(x)))
        return self.norm(x + F.dropout(hidden, self.dropout, self.training))


def distance_bucket(distance):
    """Signed word distance -> 0..42: exact to 8, then three buckets an octave, at most 20 on either side."""
    size = distance.abs()
    far = (8 + torch.log(size.clamp(min=1).float() / 8) * (3 / 0.6931471805599453) + 1e-4).floor().long().clamp(max=20)
    bucket = torch.where(size <= 8, size, far)
    return torch.where(distance < 0, 21 - bucket, 21 + bucket)


def sentences_before(breaks):
    """[..., words] probability of a sentence end after each word -> soft index of each word's sentence."""
    return torch.cumsum(breaks, -1) - breaks


class PairHead(nn.Module):
    """Labels every word with regard to a query span. words [W, WIDTH], breaks [W], first/last [Q] -> features [Q, W, hidden]."""

    def __init__(self, hidden, narrow, outputs):
        super().__init__()
        self.word = nn.Linear(WIDTH, hidden)
        self.product = nn.Linear(WIDTH, hidden)
        self.query = nn.Linear(2 * WIDTH, hidden)
        self.query_product = nn.Linear(hidden, hidden)
        self.query_bias = nn.Linear(hidden, hidden)
        self.distance = nn.Embedding(DISTANCES, hidden)
        self.breaks = nn.Linear(4, hidden)
        self.norm = nn.LayerNorm(hidden)
        self.near = nn.Conv1d(hidden, narrow, 3, padding=1)
        self.wide = nn.Conv1d(narrow, narrow, 3, padding=2, dilation=2)
        self.out = nn.Linear(narrow, outputs)
        nn.init.normal_(self.distance.weight, std=0.1)

    def features(self, words, breaks, first, last):
        query = F.gelu(self.query(torch.cat([words[first], words[last]], -1)))
        at = torch.arange(words.shape[0], device=words.device)[None, :]
        low, high = first[:, None], last[:, None]
        inside = (at >= low) & (at <= high)
        distance = torch.where(inside, torch.zeros_like(at - low), torch.where(at < low, at - low, at - high))
        sentence = sentences_before(breaks)
        apart = sentence[None, :] - sentence[first][:, None]
        near = torch.stack([apart.clamp(-3, 3) / 3, apart.abs().clamp(max=3) / 3, torch.exp(-apart.abs()), inside.float()], -1)
        word = self.word(words)
        x = word[None] + self.product(words)[None] * self.query_product(query)[:, None] + self.query_bias(query)[:, None]
        # tables are looked up in the precision of the rest, so that the large sums stay in it
        x = x + F.embedding(distance_bucket(distance), self.distance.weight.to(word.dtype)) + self.breaks(near)
        return query, F.gelu(self.norm(x))

    def labels(self, x):
        y = F.gelu(self.near(x.transpose(1, 2)))
        y = y + F.gelu(self.wide(y))
        return self.out(y.transpose(1, 2))


class ArgumentHead(PairHead):
    """Sources, contents and target of cues, with the act and the polarity that cue and content together express."""

    def __init__(self):
        super().__init__(256, 128, 5 + 3)
        self.stance = nn.Linear(256 + 2 * 256, 192)
        self.act = nn.Linear(192, ACT_OUTPUTS)
        self.polarity = nn.Linear(192, 3)

    def forward(self, words, breaks, first, last):
        query, x = self.features(words, breaks, first, last)
        labels = self.labels(x)
        arguments = labels[..., :5]
        shares = torch.softmax(arguments.detach(), -1)
        pooled = [self._pool(x, shares[..., 1:3].sum(-1)), self._pool(x, shares[..., 3:5].sum(-1))]
        hidden = F.gelu(self.stance(torch.cat([query, *pooled], -1)))
        return arguments, labels[..., 5:], self.act(hidden), self.polarity(hidden)

    @staticmethod
    def _pool(x, weight):
        return (x * weight[..., None]).sum(1) / (weight.sum(1, keepdim=True) + 0.1)


class RoleHead(PairHead):
    """The words that describe a named entity: B/I around the name."""

    def __init__(self):
        super().__init__(128, 64, 3)

    def forward(self, words, breaks, first, last):
        return self.labels(self.features(words, breaks, first, last)[1])


class ReferenceHead(nn.Module):
    """Scores names as antecedents of a phrase: references [R], names [N] -> [R, N + 1], the last column for none of them."""

    def __init__(self, hidden=192):
        super().__init__()
        self.reference = nn.Linear(2 * WIDTH, hidden)
        self.name = nn.Linear(2 * WIDTH, hidden)
        self.reference_product = nn.Linear(hidden, hidden)
        self.distance = nn.Embedding(DISTANCES, hidden)
        self.near = nn.Linear(6, hidden)
        self.norm = nn.LayerNorm(hidden)
        self.out = nn.Linear(hidden, 1)
        self.none = nn.Linear(hidden, 1)
        nn.init.normal_(self.distance.weight, std=0.1)

    def forward(self, words, breaks, first, last, name_first, name_last):
        reference = F.gelu(self.reference(torch.cat([words[first], words[last]], -1)))
        name = F.gelu(self.name(torch.cat([words[name_first], words[name_last]], -1)))
        low, high = first[:, None], last[:, None]
        inside = (name_first[None] >= low) & (name_last[None] <= high)
        distance = torch.where(inside, name_first[None] - low, torch.where(name_first[None] < low, name_last[None] - low, name_first[None] - high))
        sentence = sentences_before(breaks)
        apart = sentence[name_first][None] - sentence[first][:, None]
        at_start = inside & (name_first[None] == low)
        at_end = inside & (name_last[None] == high)
        near = torch.stack(
            [
                apart.clamp(-4, 4) / 4, apart.abs().clamp(max=4) / 4, torch.exp(-apart.abs()),
                inside.float(), at_start.float(), at_end.float(),
            ],
            -1,
        )  # fmt: skip
        x = name[None] * self.reference_product(reference)[:, None]
        x = x + name[None] + reference[:, None] + self.distance(distance_bucket(distance)) + self.near(near)
        scores = self.out(F.gelu(self.norm(x)))[..., 0]
        return torch.cat([scores, self.none(reference)], -1)


class SentenceHead(nn.Module):
    """Whether a sentence belongs in the summary: words [W, WIDTH], sentences [S] with their place in the text -> logits [S]."""

    def __init__(self, hidden=128):
        super().__init__()
        self.words = nn.Linear(3 * WIDTH, hidden)
        self.place = nn.Linear(7, hidden)
        self.norm = nn.LayerNorm(hidden)
        self.out = nn.Linear(hidden, 1)

    def forward(self, words, first, last, index, total):
        sums = torch.cat([torch.zeros_like(words[:1]), torch.cumsum(words, 0)])
        size = (last - first + 1).float()
        mean = (sums[last + 1] - sums[first]) / size[:, None]
        x = self.words(torch.cat([mean, words[first], words[last]], -1))
        place = torch.stack(
            [
                torch.exp(-index), torch.exp(-index / 3), torch.exp(-index / 10), index / total,
                torch.log(size) / 4, (size < 8).float(), torch.log(total) / 4,
            ],
            -1,
        )  # fmt: skip
        return self.out(F.gelu(self.norm(x + self.place(place))))[:, 0]


class Network(nn.Module):
    def __init__(self, dropout=0.1, pieces=30522):
        super().__init__()
        self.dropout = dropout
        self.piece = nn.Embedding(pieces, WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shape = nn.Embedding(8, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        nn.init.zeros_(self.shape.weight)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tokens = nn.Linear(WIDTH, TOKEN_OUTPUTS)
        self.arguments = ArgumentHead()
        self.roles = RoleHead()
        self.references = ReferenceHead()
        self.sentences = SentenceHead()

    def encode(self, pieces, shapes, mask):
        """pieces, shapes [B, T] int64, mask [B, T] float (1 where there is a piece) -> [B, T, WIDTH]."""
        x = self.norm(self.piece(pieces) + self.position.weight[: pieces.shape[1]] + self.kind + self.shape(shapes))
        hidden = (1 - mask)[:, None, None, :] * -10000.0
        if torch.is_autocast_enabled("cpu"):
            x, hidden = x.bfloat16(), hidden.bfloat16()
        for layer in self.layers:
            x = layer(x, hidden)
        return x

    def words(self, x, first):
        """Vectors of the words' first pieces: first [B, W] -> [B, W, WIDTH]."""
        return torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH)).float()

    def forward(self, pieces, shapes, mask, first):
        words = self.words(self.encode(pieces, shapes, mask), first)
        return words, self.tokens(F.dropout(words, self.dropout, self.training))

    def load_base(self, weights):
        """Copies the encoder of all-MiniLM-L6-v2 from its safetensors, a dict of tensors."""
        with torch.no_grad():
            self.piece.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(weights["embeddings.position_embeddings.weight"])
            self.kind.copy_(weights["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
            for index, layer in enumerate(self.layers):
                base = f"encoder.layer.{index}."
                for part, name in enumerate(("query", "key", "value")):
                    rows = slice(part * WIDTH, (part + 1) * WIDTH)
                    layer.qkv.weight[rows].copy_(weights[f"{base}attention.self.{name}.weight"])
                    layer.qkv.bias[rows].copy_(weights[f"{base}attention.self.{name}.bias"])
                for module, name in (
                    (layer.attention_out, "attention.output.dense"), (layer.attention_norm, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.norm, "output.LayerNorm"),
                ):  # fmt: skip
                    module.weight.copy_(weights[f"{base}{name}.weight"])
                    module.bias.copy_(weights[f"{base}{name}.bias"])
        return self
