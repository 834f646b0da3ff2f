package io.komdir.hiring.recruiting.candidate;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the candidates of a vacancy have come, in all and by where they came from.
 *
 * @param candidates how many there are
 * @param overallConversion hired by all, null without candidates
 * @param byKind own channels beside agencies
 * @param bySource each channel and each agency, those with most candidates first
 */
@Schema(name = "CandidateFunnel")
record CandidateFunnel(
        UUID vacancy,
        int candidates,
        List<FunnelStage> stages,
        @Schema(nullable = true) BigDecimal overallConversion,
        List<Group> byKind,
        List<Group> bySource) {

    /** Whose candidates they are. */
    @Schema(name = "CandidateSourceKind")
    enum Kind {
        CHANNEL,
        AGENCY;

        static Kind of(Source source) {
            return source.agency() == null ? CHANNEL : AGENCY;
        }
    }

    /**
     * Candidates that came the same way.
     *
     * @param source the channel, or the code of the agency; null for all of the kind
     */
    @Schema(name = "CandidateFunnelGroup")
    record Group(
            Kind kind,
            @Schema(nullable = true) String source,
            int candidates,
            List<FunnelStage> stages,
            @Schema(nullable = true) BigDecimal overallConversion) {

        static Group of(Kind kind, String source, List<PipelineCandidate> candidates) {
            return new Group(kind, source, candidates.size(), FunnelStage.of(candidates), overall(candidates));
        }
    }

    static CandidateFunnel of(UUID vacancy, List<PipelineCandidate> candidates) {
        List<Group> byKind = grouped(candidates, one -> Kind.of(one.source())).entrySet().stream()
                .map(group -> Group.of(group.getKey(), null, group.getValue()))
                .sorted(Comparator.comparing(Group::kind))
                .toList();
        List<Group> bySource = grouped(candidates, PipelineCandidate::source).entrySet().stream()
                .map(group -> Group.of(Kind.of(group.getKey()), name(group.getKey()), group.getValue()))
                .sorted(Comparator.comparing(Group::candidates)
                        .reversed()
                        .thenComparing(Group::kind)
                        .thenComparing(Group::source))
                .toList();
        return new CandidateFunnel(
                vacancy, candidates.size(), FunnelStage.of(candidates), overall(candidates), byKind, bySource);
    }

    private static <K> Map<K, List<PipelineCandidate>> grouped(
            List<PipelineCandidate> candidates, Function<PipelineCandidate, K> by) {
        return candidates.stream().collect(Collectors.groupingBy(by));
    }

    private static String name(Source source) {
        return source.agency() == null ? source.channel() : source.agency();
    }

    private static BigDecimal overall(List<PipelineCandidate> candidates) {
        int hired = (int)
                candidates.stream().filter(one -> one.stage() == Stage.HIRED).count();
        return FunnelStage.fraction(hired, candidates.size());
    }
}
