package io.komdir.kpi.ingestion;

/** A row of a push whose fields could be read. */
public interface PushedRow {

    /** Place in the batch, from 1. */
    int number();
}
