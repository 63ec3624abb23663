package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void aStepThatWasNotReachedHasNoTime() {
        Timeline timeline = Timeline.NONE.with(Step.FIRST_BYTE, 7);
        assertThat(timeline.at(Step.FIRST_BYTE)).hasValue(7);
        assertThat(timeline.at(Step.ACCEPT)).isEmpty();
        assertThat(Timeline.NONE.at(Step.FIRST_BYTE)).isEmpty();
    }

    @Test
    void aTimeBeforeTheConnectionIsItsBeginning() {
        assertThat(Timeline.NONE.with(Step.FIRST_BYTE, -5).at(Step.FIRST_BYTE)).hasValue(0);
    }

    @Test
    void allStepsAtOnceAreInOrderAndANegativeTimeIsNone() {
        Timeline timeline = Timeline.of(0, 1, 2, 3, 4, -1, -7);
        assertThat(timeline.at(Step.STORED)).hasValue(4);
        assertThat(timeline.at(Step.REPLY_FIRST)).isEmpty();
        assertThat(timeline.at(Step.REPLY_LAST)).isEmpty();
    }

    @Test
    void itLastsFromTheFirstByteInToTheLastByteOut() {
        Timeline begun = Timeline.NONE.with(Step.FIRST_BYTE, 10);
        Timeline replied = Timeline.NONE.with(Step.REPLY_LAST, 30);
        assertThat(begun.with(Step.REPLY_LAST, 30).duration()).hasValue(20);
        assertThat(begun.with(Step.REPLY_LAST, 5).duration()).hasValue(0);
        assertThat(begun.duration()).isEmpty();
        assertThat(replied.duration()).isEmpty();
    }

    @Test
    void aSentOneLastsFromTheFirstByteOutToTheLastByteIn() {
        Timeline sent = Timeline.NONE.with(Step.SEND_FIRST, 10).with(Step.RESPONSE_LAST, 35);
        assertThat(sent.duration()).hasValue(25);
        assertThat(sent.between(Step.SEND_FIRST, Step.SEND_LAST)).isEmpty();
        assertThat(sent.between(Step.CONNECTED, Step.SEND_FIRST)).isEmpty();
    }

    @Test
    void eachStepBelongsToOneKindOfExchange() {
        assertThat(Step.of(Origin.RECEIVED)).startsWith(Step.ACCEPT).endsWith(Step.REPLY_LAST);
        assertThat(Step.of(Origin.SENT)).startsWith(Step.LOOKED_UP).endsWith(Step.RESPONSE_LAST);
        assertThat(Step.of(Origin.RECEIVED)).doesNotContainAnyElementsOf(Step.of(Origin.SENT));
        assertThat(Step.of(Origin.RECEIVED).size() + Step.of(Origin.SENT).size())
                .isEqualTo(Step.values().length);
    }

    @Test
    void timelinesAreEqualByTheirTimes() {
        Timeline timeline = Timeline.NONE.with(Step.ACCEPT, 0);
        assertThat(timeline).isEqualTo(Timeline.of(0, -1, -1, -1, -1, -1, -1));
        assertThat(timeline).hasSameHashCodeAs(Timeline.of(0, -1, -1, -1, -1, -1, -1));
        assertThat(timeline).isNotEqualTo(Timeline.NONE).isNotEqualTo(null);
        assertThat(timeline).hasToString("[0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1]");
    }
}
