"""What a packet's script says (`js/packet`): the form, its state, and why a file is not taken."""

from __future__ import annotations

from types import MappingProxyType

from rolebook.documents.script_words import FILES, LISTS, STRICT_JSON, Sentences, script_words
from rolebook.language import N_, Forms

ANSWERS: Sentences = MappingProxyType(
    {
        "no-line-yet": N_("no line yet"),
        "missing-from": N_("missing from {output}"),
        "in-output": N_("output {output}"),
        "minor": N_("minor"),
        "major": N_("major"),
        "critical": N_("critical"),
        "right": N_("right"),
        "wrong": N_("wrong"),
        "the-line": N_("the line"),
        "the-type": N_("the type"),
        "the-severity": N_("the severity"),
        "the-reason": N_("the reason"),
        "words": Forms("{count} word", "{count} words"),
        "words-of": Forms("{words} of at most {count} word", "{words} of at most {count} words"),
        "words-over": Forms(
            "{count} word, {more} more than the {most} that are read",
            "{count} words, {more} more than the {most} that are read",
        ),
    }
)
"""Names of what is answered, as they stand alone."""

PROGRESS: Sentences = MappingProxyType(
    {
        "answered": Forms("{done} of {count} output answered", "{done} of {count} outputs answered"),
        "answered-ranked": Forms(
            "{done} of {count} output answered, all ranked", "{done} of {count} outputs answered, all ranked"
        ),
        "answered-ranking": Forms(
            "{done} of {count} output answered, {ranked} of {count} ranked",
            "{done} of {count} outputs answered, {ranked} of {count} ranked",
        ),
        "judged": Forms("{done} of {count} judged", "{done} of {count} judged"),
        "part-so-far": N_("So far in part {part}: {progress}."),
        "nothing-open": N_("Nothing: every room is filled in."),
        "open": Forms(
            "{count} thing still open. You need not fill everything in.",
            "{count} things still open. You need not fill everything in.",
        ),
        "gap-output": N_("Output {output}: no finding, and not marked “no material error here”"),
        "gap-finding": N_("Finding in output {output} ({place}), still open: {what}"),
        "gap-ranking": N_("Ranking: no place yet for {outputs}"),
        "gap-judgement": N_("Judgement {item}: neither right nor wrong yet"),
        "gap-wrong": N_("Judgement {item}, still open: {what}"),
        "gap-unwritten": N_("Part {part}: nothing written yet"),
        "gap-long": N_("Part {part}: {words}"),
        "gap-lost": Forms("{count} finding without a place: say where", "{count} findings without a place: say where"),
        "gap-help": N_("Which tools helped: nothing written; “none” is an answer, too"),
        "gap-code": N_("Packet code: none typed; leave it if you were given none"),
    }
)
"""How far somebody has come, and what is open."""

FINDINGS: Sentences = MappingProxyType(
    {
        "add-at": N_("Add a finding at {address}"),
        "add-at-more": Forms(
            "Add a finding at {address} ({count} finding so far)",
            "Add a finding at {address} ({count} findings so far)",
        ),
        "add-in": N_("Add a finding in output {output}"),
        "findings-in": N_("Your findings in output {output}"),
        "findings-lost": N_("Findings without a place"),
        "clean": N_("No material error here"),
        "clean-given": N_("No material error here."),
        "finding": N_("A finding: {place}"),
        "finding-new": N_("A new finding: {place}"),
        "finding-added": N_("Finding added: {place}."),
        "finding-kept": N_("Finding kept: {place}."),
        "finding-back": N_("Finding put back: {place}."),
        "finding-removed": N_("Finding removed: {place}. It can be put back."),
        "removed": N_("Removed: {place}."),
        "put-back": N_("Put it back"),
        "do-not-add": N_("Do not add it"),
        "edit": N_("Edit"),
        "edit-finding": N_("Edit the finding: {place}"),
        "remove": N_("Remove"),
        "remove-finding": N_("Remove the finding: {place}"),
        "still-open": N_("Still open: {what}."),
        "most-findings": Forms("A packet holds at most {count} finding.", "A packet holds at most {count} findings."),
        "choose-line": N_("choose a line"),
        "only-line": N_("only that line"),
        "line-first": N_("Choose a line first."),
        "select-first": N_("Select some words in output {output} first."),
        "two-lines": N_("Choose at least two lines."),
        "line-or-missing": N_("Choose a line, or say that something is missing here."),
        "no-type-yet": N_("not chosen yet"),
        "type-unlisted": N_("{type} (not in this list)"),
    }
)
"""Findings: their buttons, their form, their cards."""

ROOMS: Sentences = MappingProxyType(
    {
        "take-back": N_("Take this answer back: {item}"),
        "ranking-hint": N_("Place 1 is the best. Outputs that are equally good have the same place."),
        "output": N_("Output {output}"),
        "place": N_("place {place}"),
        "no-place-yet": N_("no place yet"),
        "order": N_("Your order: {places}."),
        "order-none": N_("Your order: no output has a place yet."),
        "order-one": N_("{output} in place {place}"),
        "order-shared": Forms("{outputs} share place {place}", "{outputs} share place {place}"),
        "order-open": N_("no place yet: {outputs}"),
        "order-between": N_("; "),
        "answer-to": N_("Your answer to part {part}"),
        "too-many-words": Forms(
            "That is more than {count} word. You can go on; reviewers read the first {count}.",
            "That is more than {count} words. You can go on; reviewers read the first {count}.",
        ),
        "tools": N_("Tools that helped, and for what"),
        "sources-show": Forms("Show the source here", "Show the sources here"),
        "sources-show-output": Forms(
            "Show the source here, with output {output}", "Show the sources here, with output {output}"
        ),
        "sources-show-item": Forms(
            "Show the source here, with judgement {item}", "Show the sources here, with judgement {item}"
        ),
        "sources-away": Forms("Put the source away", "Put the sources away"),
        "sources-away-output": Forms(
            "Put the source away, with output {output}", "Put the sources away, with output {output}"
        ),
        "sources-away-item": Forms(
            "Put the source away, with judgement {item}", "Put the sources away, with judgement {item}"
        ),
        "sources-beside": Forms("Beside the text: the source", "Beside the text: the sources"),
        "sources-below": Forms("Here as well: the source", "Here as well: the sources"),
    }
)
"""Judgements, ranking, answers in one's own words, and the sources beside them."""

SAVING: Sentences = MappingProxyType(
    {
        "draft-saved": N_("Draft saved on this device."),
        "draft-held": N_("Draft not saved: first choose, at the top of this page, what to do with the earlier one."),
        "draft-nowhere": N_("No draft is kept here: download your answers before you close this page."),
        "draft-twice": N_("This packet is open in another window, too. Work in one of them: they share one draft."),
        "draft-found": N_("A draft was found: see the top of this page."),
        "draft-restored": N_("The draft is restored."),
        "draft-left": N_("The earlier draft is left alone until you answer something."),
        "draft-cleared": N_("The earlier draft is cleared."),
        "draft-holds": N_("What it holds: {what}."),
        "draft-empty": N_("It holds hardly anything."),
        "holds-findings": Forms("{count} finding", "{count} findings"),
        "holds-places": Forms("{count} ranked output", "{count} ranked outputs"),
        "holds-judgements": Forms("{count} judgement", "{count} judgements"),
        "holds-words": Forms("{count} written word", "{count} written words"),
        "cleared": N_("Everything is cleared."),
        "download-so-far": N_("Download your answers so far"),
        "downloaded": N_("{file} goes to your downloads."),
        "downloaded-large": N_("{file} is larger than 1 MB and may not be read: shorten your longest texts."),
        "file-taken": N_("The answers in the file are here. You can go on."),
        "file-not-taken": N_("{reason} Nothing on this page was changed."),
        "nothing-changed": N_("Nothing was changed."),
    }
)
"""Drafts, downloads and files that are loaded."""

REFUSED: Sentences = MappingProxyType(
    {
        "no-response": N_("This is no file that a packet saved: choose one whose name begins with “response-”."),
        "other-format": N_("This file was saved in another version of the format, which this packet cannot read."),
        "other-packet": N_("This file answers another packet than this one."),
        "other-version": N_("This file answers another version of this packet, whose texts may differ."),
        "other-code": N_("This file carries another packet code, so it is not yours."),
        "file-shape": N_("The file is not built as a packet's answer is."),
        "file-stranger": N_("The file holds `{name}`, which does not belong there."),
        "finding-shape": N_("A finding is not built as a packet's answer is."),
        "finding-stranger": N_("A finding holds `{name}`, which does not belong there."),
        "judgement-shape": N_("A short judgement is not built as a packet's answer is."),
        "judgement-stranger": N_("A short judgement holds `{name}`, which does not belong there."),
        "field-shape": N_("`{field}` is not built as a packet's answer is."),
        "field-stranger": N_("`{field}` holds `{name}`, which does not belong there."),
        "field-odd": N_("`{field}` holds something that a packet does not write there."),
        "field-many": Forms("`{field}` holds more than {count} entry.", "`{field}` holds more than {count} entries."),
        "field-long": Forms(
            "`{field}` is longer than {count} character.", "`{field}` is longer than {count} characters."
        ),
        "line-and-missing": N_("A finding stands at a line and is missing as well; it can only be one."),
        "no-such-output": N_("A finding is about output {output}, which this packet does not have."),
        "no-such-line": N_("A finding names a line that this packet does not have."),
        "ranking-strangers": N_("The ranking names something else than the outputs of this packet."),
        "ranking-twice": N_("The ranking names output {output} twice."),
        "judgement-twice": N_("The file judges {item} twice, or this packet does not have it."),
        "judgement-nameless": N_("The file judges something without saying what."),
    }
)
"""Why a saved file is not taken."""

WORDS = script_words(LISTS, FILES, STRICT_JSON, ANSWERS, PROGRESS, FINDINGS, ROOMS, SAVING, REFUSED)
