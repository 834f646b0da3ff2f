package io.komdir.audit.audits;

/**
 * What is answered to an item.
 *
 * @param evidence null when left out
 * @param note null when left out
 */
record Answer(String item, Verdict verdict, String evidence, String note) {
    Answer {
        evidence = present(evidence);
        note = present(note);
    }

    private static String present(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
