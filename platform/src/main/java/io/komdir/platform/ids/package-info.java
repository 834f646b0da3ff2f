/** Identifiers that the server makes. */
package io.komdir.platform.ids;
