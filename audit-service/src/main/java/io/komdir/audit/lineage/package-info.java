/** Why anything is there: the chain from a deviation to what came of it, across the services, from their events alone. */
package io.komdir.audit.lineage;
