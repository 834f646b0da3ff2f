/**
 * What all pushes share, whatever their rows are: from the bytes of the request to the answer. A kind of push adds the shape
 * of its rows, how they are read and how they are stored.
 */
package io.komdir.kpi.ingestion.push;
