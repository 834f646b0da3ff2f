/** Checks of a service's event contracts: descriptors, golden samples and the AsyncAPI document say the same. */
package io.komdir.testing.events;
