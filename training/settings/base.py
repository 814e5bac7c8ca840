"""What every kind of site shares; one file for each topic."""

from training.settings.apps import *
from training.settings.database import *
from training.settings.environment import *
from training.settings.files import *
from training.settings.languages import *
from training.settings.logs import *
from training.settings.people import *
from training.settings.secrets import *
from training.settings.security import *

DEBUG = False
PRODUCTION = False
DEMO = False
