"""People who act by themselves: generated colleagues who do on the simulated platforms what people do."""

from adapters.sandbox.crowd.crowd import MOST_A_MINUTE, Crowd
from adapters.sandbox.crowd.gathering import FEWEST, MOST, YOURS, colleagues, organisation
from adapters.sandbox.crowd.story import Story, Year

__all__ = ["FEWEST", "MOST", "MOST_A_MINUTE", "YOURS", "Crowd", "Story", "Year", "colleagues", "organisation"]
