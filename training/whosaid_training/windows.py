"""Windows: what the encoder sees at once, as (first, end) word indices, end-exclusive."""

WINDOW_PIECES = 382
OVERLAP_WORDS = 48


def training_windows(sizes, first_size):
    """Consecutive windows without overlap; the first holds at most `first_size` pieces, so that cuts fall elsewhere in every pass."""
    windows, first, limit = [], 0, first_size
    while first < len(sizes):
        end, total = first, 0
        while end < len(sizes) and total + sizes[end] <= limit:
            total += sizes[end]
            end += 1
        end = max(end, first + 1)
        windows.append((first, end))
        first, limit = end, WINDOW_PIECES
    return windows


def inference_windows(sizes):
    """Windows that see the last OVERLAP_WORDS words of the one before again."""
    windows, first = [], 0
    while first < len(sizes):
        end, total = first, 0
        while end < len(sizes) and total + sizes[end] <= WINDOW_PIECES:
            total += sizes[end]
            end += 1
        end = max(end, first + 1)
        windows.append((first, end))
        if end == len(sizes):
            break
        first = max(end - OVERLAP_WORDS, first + 1)
    return windows


def owners(windows, count):
    """For each word the window in which it is farthest from an edge (edges of the text do not count); ties: the earlier one."""
    owner, best = [0] * count, [-1] * count
    for index, (first, end) in enumerate(windows):
        for word in range(first, end):
            before = float("inf") if first == 0 else word - first
            after = float("inf") if end == count else end - 1 - word
            distance = min(before, after)
            if distance > best[word]:
                owner[word], best[word] = index, distance
    return owner
