/** Positions that are hired for. */
package io.komdir.hiring.catalogue.position;
