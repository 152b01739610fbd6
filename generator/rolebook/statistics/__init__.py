"""What a sample can show: shares, ranks, agreement, resampling and one exact test (a leaf).

Plain arithmetic on the standard library. Three habits hold throughout:

- What is not defined is None: the share of nothing, the agreement of one reviewer. It is never NaN, and never an
  exception.
- What is malformed raises `ValueError`: more found than there was, two lists of different length.
- Nothing depends on the order in which people or items arrive, and chance only on a `random.Random` that the caller
  seeds.
"""

from __future__ import annotations

from rolebook.statistics.agreement import (
    agreeing_pairs,
    cohen_kappa,
    gwet_ac1,
    kappa_range,
    raw_agreement,
    weighted_kappa,
    weighted_kappa_range,
)
from rolebook.statistics.alpha import alpha_range, krippendorff_alpha
from rolebook.statistics.exact import fisher_exact
from rolebook.statistics.flips import flips
from rolebook.statistics.intervals import Interval, Share, clean_sample_bound, wilson
from rolebook.statistics.ranks import chance_of_tau_at_least, kendall_tau_b, ranks_of
from rolebook.statistics.ratios import Ratio, ratio_of_rates
from rolebook.statistics.resampling import FEWEST_UNITS, Range, effective_n, share_range

__all__ = [
    "FEWEST_UNITS",
    "Interval",
    "Range",
    "Ratio",
    "Share",
    "agreeing_pairs",
    "alpha_range",
    "chance_of_tau_at_least",
    "clean_sample_bound",
    "cohen_kappa",
    "effective_n",
    "fisher_exact",
    "flips",
    "gwet_ac1",
    "kappa_range",
    "kendall_tau_b",
    "krippendorff_alpha",
    "ranks_of",
    "ratio_of_rates",
    "raw_agreement",
    "share_range",
    "weighted_kappa",
    "weighted_kappa_range",
    "wilson",
]
