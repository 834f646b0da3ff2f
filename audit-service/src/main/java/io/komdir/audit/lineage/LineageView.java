package io.komdir.audit.lineage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The chain of a thing as clients see it.
 *
 * @param correlationId of the thing's first event
 * @param chain oldest first
 */
@Schema(name = "Lineage", description = "A thing, what led to it and what came of it")
public record LineageView(
        @Schema(examples = "task", required = true) String type,
        @Schema(required = true) String id,

        @Schema(description = "What the events of one first cause share", required = true)
        UUID correlationId,

        @Schema(description = "Oldest first", required = true)
        List<NodeView> chain,

        @Schema(
                description =
                        "Whether there may be more: at most 12 links and 100 things are followed each way, and of a thing"
                                + " the first step and the newest 30 are shown",
                required = true)
        boolean truncated) {

    static LineageView of(Lineage lineage, LineageText text) {
        List<NodeView> nodes = lineage.entries().stream()
                .map(entry -> NodeView.of(entry, text))
                .toList();
        UUID correlation = lineage.entries().stream()
                .filter(entry -> entry.node().equals(lineage.start()))
                .map(entry -> entry.first().correlationId())
                .findFirst()
                .orElseThrow();
        return new LineageView(
                lineage.start().type().code(), lineage.start().id(), correlation, nodes, lineage.truncated());
    }

    /**
     * One thing of the chain.
     *
     * @param at when its first event happened
     * @param causedBy the things of this answer that it follows from; empty for a first cause
     * @param state by the newest event that changed it
     * @param facts of the first event
     * @param steps all that happened to it, oldest first
     */
    @Schema(name = "LineageNode")
    public record NodeView(
            @Schema(
                    required = true,
                    enumeration = {
                        "audit",
                        "cause",
                        "deviation",
                        "diagnosis",
                        "effect",
                        "hire",
                        "staffing-gap",
                        "task",
                        "vacancy"
                    })
            String type,

            @Schema(
                    required = true,
                    description =
                            "Of a cause <diagnosis>:<check>, of an effect the id of its task, of a hire the employee's code")
            String id,

            @Schema(required = true) Instant at,

            @Schema(description = "The first event of the thing", required = true)
            EventView event,

            @Schema(description = "The things of this answer that it follows from", required = true)
            List<RefView> causedBy,

            @Schema(required = true, examples = "calls, team north")
            String title,

            @Schema(description = "The first event in one line, in the language of Accept-Language", required = true)
            String text,

            @Schema(description = "What happened last", examples = "completed", required = true)
            String state,

            @Schema(nullable = true, description = "Where this service shows the thing; null for what it does not have")
            String href,

            @Schema(required = true) LineageFacts facts,

            @Schema(description = "Oldest first", required = true)
            List<StepView> steps,

            @Schema(description = "Steps after the first that are left out", required = true)
            long omittedSteps) {

        private static NodeView of(Lineage.Entry entry, LineageText text) {
            LineageStep first = entry.first();
            return new NodeView(
                    entry.node().type().code(),
                    entry.node().id(),
                    first.at(),
                    EventView.of(first),
                    entry.causes().stream().map(RefView::of).toList(),
                    text.title(entry),
                    text.of(first),
                    entry.state(),
                    ResourceLink.of(entry.node()),
                    first.facts(),
                    entry.steps().stream().map(step -> StepView.of(step, text)).toList(),
                    entry.omitted());
        }
    }

    /** Something that happened to a thing. */
    @Schema(name = "LineageStep")
    public record StepView(
            @Schema(required = true) Instant at,
            @Schema(required = true) EventView event,
            @Schema(required = true) UUID correlationId,

            @Schema(description = "The event, or a person's request, that this one follows from", required = true)
            UUID causationId,

            @Schema(required = true) String text,
            @Schema(required = true) LineageFacts facts) {

        private static StepView of(LineageStep step, LineageText text) {
            return new StepView(
                    step.at(),
                    EventView.of(step),
                    step.correlationId(),
                    step.causationId(),
                    text.of(step),
                    step.facts());
        }
    }

    /** An event, to find it on Kafka. */
    @Schema(name = "LineageEvent")
    public record EventView(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "io.komdir.audit.task.completed.v1")
            String type) {

        private static EventView of(LineageStep step) {
            return new EventView(step.event(), step.type());
        }
    }

    /** A thing by its type and id. */
    @Schema(name = "LineageRef")
    public record RefView(
            @Schema(required = true) String type,
            @Schema(required = true) String id) {

        private static RefView of(Node node) {
            return new RefView(node.type().code(), node.id());
        }
    }
}
