/**
 * Publishes what happened to other services, with nothing lost and nothing done twice: business change and event are committed
 * together (outbox), a relay sends committed events to Kafka, and a consumer's effect is committed together with the
 * record that the event was handled (inbox).
 */
package io.komdir.platform.events;
