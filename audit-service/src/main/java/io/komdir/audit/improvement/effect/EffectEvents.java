package io.komdir.audit.improvement.effect;

import io.komdir.platform.events.DomainEvent;

/** Makes the event of a decided effect. */
final class EffectEvents {
    static final String TOPIC = "komdir.audit.tasks";
    static final String MEASURED = "io.komdir.audit.effect.measured.v1";

    private EffectEvents() {}

    static DomainEvent measured(String organization, DecidedEffect effect) {
        String task = effect.task().toString();
        return new DomainEvent(TOPIC, organization + "/" + task, MEASURED, task, effect);
    }
}
