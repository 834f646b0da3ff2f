/** The contracts of this service's events: descriptors, schemas, golden samples, AsyncAPI. */
package io.komdir.kpi.events;
