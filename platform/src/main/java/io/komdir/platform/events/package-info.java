/**
 * Tells other services what happened, with nothing lost and nothing done twice: business change and event are committed
 * together (outbox), a relay carries committed events to Kafka, and a consumer's effect is committed together with the
 * note that the event was seen (inbox).
 */
package io.komdir.platform.events;
