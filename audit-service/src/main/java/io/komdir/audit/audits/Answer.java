package io.komdir.audit.audits;

import io.komdir.platform.text.Texts;

/**
 * The answer to an item.
 *
 * @param evidence null when left out
 * @param note null when left out
 */
record Answer(String item, Verdict verdict, String evidence, String note) {
    Answer {
        evidence = Texts.stripToNull(evidence);
        note = Texts.stripToNull(note);
    }
}
