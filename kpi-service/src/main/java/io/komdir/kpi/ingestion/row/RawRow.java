package io.komdir.kpi.ingestion.row;

import java.util.Arrays;

/**
 * The fields of one row as text, whatever the format was. One object serves a whole batch, row after row: a handler takes
 * what it needs and keeps no reference.
 */
public final class RawRow {
    private final RowSchema schema;
    private final String[] texts;
    private final boolean[] seen;
    private final boolean[] structured;
    private int number;

    public RawRow(RowSchema schema) {
        int fields = schema.fields().size();
        this.schema = schema;
        this.texts = new String[fields];
        this.seen = new boolean[fields];
        this.structured = new boolean[fields];
    }

    void start(int rowNumber) {
        number = rowNumber;
        Arrays.fill(texts, null);
        Arrays.fill(seen, false);
        Arrays.fill(structured, false);
    }

    /** Notes that the field is there; false when it already was. */
    boolean markPresent(int field) {
        boolean first = !seen[field];
        seen[field] = true;
        return first;
    }

    /** Text and numbers as they were written; null for null. */
    void put(int field, String text) {
        texts[field] = text;
    }

    /** An object, an array or a truth value: nothing that a field of a row can be. */
    void markNonScalar(int field) {
        structured[field] = true;
    }

    /** Place in the batch, from 1. */
    public int number() {
        return number;
    }

    /** The field as it was written; null when it is absent, null or empty. */
    public String text(int field) {
        String text = texts[field];
        return text == null || text.isEmpty() ? null : text;
    }

    /** Whether the field holds an object, an array or a truth value. */
    public boolean structured(int field) {
        return structured[field];
    }

    public String name(int field) {
        return schema.name(field);
    }
}
